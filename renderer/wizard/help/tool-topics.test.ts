import { expect, test } from 'vitest';
import { toolTopics } from './tool-topics.texts.ts';

/** REQUIREMENTS A8, in words that both languages use or that stand for it in one. */
test.each([
  ['en', ['Hyper-V', 'SQL Server', 'SharePoint', 'Exchange', 'Windows clients', 'VMware', 'tape', 'System Center', 'deduplicated']],
  ['fr', ['Hyper-V', 'SQL Server', 'SharePoint', 'Exchange', 'clients Windows', 'VMware', 'bande', 'System Center', 'dédupliqué']],
] as const)('in %s the help of the tools tells what is protected, what is not, and where that is documented', (language, words) => {
  const { about, know } = toolTopics[language].tools;
  const text = [about, ...know].join('\n');
  const documents = ['azure/backup/backup-mabs-protection-matrix', 'powershell/module/dataprotectionmanager'];
  expect([...words, ...documents].filter((word) => !text.includes(word))).toEqual([]);
});
