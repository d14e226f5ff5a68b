import { Notification } from 'electron';

/** Tells somebody who is not looking at the window. */
export type Notify = (title: string, body: string) => void;

/** Notifications of the system, where it has them; a click on one only brings the window to the front (ux research, N1). */
export function createNotify(onClick: () => void): Notify {
  return (title, body) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    notification.on('click', onClick);
    notification.show();
  };
}
