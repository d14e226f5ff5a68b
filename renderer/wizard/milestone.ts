/** How much of a long work a screen reader is told: its quarters, not each percent (ux research, A7). Its end is told as its result. */
export function quarterOf(fraction: number): number {
  return Math.min(3, Math.floor(fraction * 4)) / 4;
}
