import { elevate } from '../../../main/system/win32-elevate.ts';
import { answer } from './answer.ts';

/** Starts a program as administrator. */
void answer((start) => elevate({ ...(start as { file: string; args: string[]; folder: string }), window: 0n }));
