// Given to Electron with `-r`: tells when the first page can be acted on, and ends the program. The same for every app.
const { app } = require('electron');

// A button that is there, was laid out, and whose frame was drawn: a click on it would be heard.
const untilActionable = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('button:not(:disabled)') === null) setTimeout(look, 1);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  };
  look();
})`;

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(untilActionable);
    process.stdout.write(`${JSON.stringify({ name: 'actionable', at: Date.now() })}\n`);
    setImmediate(() => app.exit(0));
  });
});
