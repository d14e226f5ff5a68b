import type { AnswerTo } from '../answers/answers.ts';
import { scratchBytes } from '../answers/folders.ts';
import { driveOf } from '../answers/paths.ts';
import type { Product } from '../products/product.ts';

/** The drive that Windows and its shared components are on. Setup of Windows Server names it C: by itself. */
export const SYSTEM_DRIVE = 'C:\\';

/** What the chosen folders need on one drive. */
export interface DriveNeed {
  readonly drive: string;
  readonly bytes: number;
}

/** Bytes needed on each drive for the product, its database and scratch, and the system's share; ordered by drive. */
export function spaceNeeded(folders: AnswerTo<'folders'>, product: Product): readonly DriveNeed[] {
  const parts: readonly DriveNeed[] = [
    { drive: driveOf(folders.programFiles), bytes: product.space.programFiles },
    { drive: driveOf(folders.databaseFiles), bytes: product.space.databaseFiles },
    { drive: driveOf(folders.scratch), bytes: scratchBytes(folders.cloudDataGigabytes) },
    { drive: SYSTEM_DRIVE, bytes: product.space.system },
  ];
  const drives = [...new Set(parts.map(({ drive }) => drive))].sort();
  return drives.map((drive) => ({ drive, bytes: parts.filter((part) => part.drive === drive).reduce((sum, part) => sum + part.bytes, 0) }));
}
