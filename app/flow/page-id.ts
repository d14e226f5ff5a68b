import * as z from 'zod';
import { pageOrder } from './pages.ts';

/** Schema of the name of a page. */
export const pageId = z.enum(pageOrder);
