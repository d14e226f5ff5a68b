/** Keeps the machine in some way, from the call until what it returns is called. */
export type Hold = () => () => void;

/**
 * Several holds as one. One that cannot be had, or cannot be let go of, is told as a bug and is in nobody's way: an installation
 * is worth more than what protects it. Letting go twice is the same as once.
 */
export function holdAll(holds: readonly Hold[], onBug: (error: unknown) => void): Hold {
  const tried = <T>(work: () => T): readonly T[] => {
    try {
      return [work()];
    } catch (error) {
      onBug(error);
      return [];
    }
  };
  return () => {
    let releases = holds.flatMap((hold) => tried(hold));
    return () => {
      const held = releases;
      releases = [];
      for (const release of held) tried(release);
    };
  };
}
