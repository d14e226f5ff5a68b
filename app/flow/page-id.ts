import * as z from 'zod';
import { everyPage } from './pages.ts';

/** Schema of the name of a page. */
export const pageId = z.enum(everyPage);
