import { useEffect, useState } from 'react';

/** The present time (ISO 8601), renewed every second, or so often, while something is counted by it. */
export function useNow(isCounting: boolean, everyMs = 1000): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => {
      setNow(new Date().toISOString());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [isCounting, everyMs]);
  return now;
}
