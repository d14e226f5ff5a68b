import { useEffect, useState } from 'react';

/** The present time (ISO 8601), renewed every second while something is counted by it. */
export function useNow(isCounting: boolean): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => {
      setNow(new Date().toISOString());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [isCounting]);
  return now;
}
