import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitWindow } from './fit-window.ts';
import { zoomAfter, zoomSteps } from './preferences.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 984 };

it('a window opens where it was', () => {
  expect(fitWindow({ x: 2000, y: 40, width: 1000, height: 720 }, [screen, second])).toEqual({ x: 2000, y: 40, width: 1000, height: 720 });
});

it('where its screen is gone the system decides', () => {
  expect(fitWindow({ x: 2000, y: 40, width: 1000, height: 720 }, [screen])).toBeNull();
  expect(fitWindow(null, [screen])).toBeNull();
});

it('on a smaller screen it is no larger than that', () => {
  expect(fitWindow({ x: 300, y: 100, width: 1800, height: 1000 }, [{ x: 0, y: 0, width: 1024, height: 728 }])).toEqual({
    x: 0,
    y: 0,
    width: 1024,
    height: 728,
  });
});

it('whatever was remembered, an opened window lies inside one of the screens', () => {
  const side = fc.integer({ min: -4000, max: 4000 });
  const length = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(side, side, length, length, (x, y, width, height) => {
      const fitted = fitWindow({ x, y, width, height }, [screen, second]);
      const isInside = [screen, second].some(
        (each) =>
          fitted !== null &&
          fitted.x >= each.x &&
          fitted.y >= each.y &&
          fitted.x + fitted.width <= each.x + each.width &&
          fitted.y + fitted.height <= each.y + each.height,
      );
      expect(fitted === null || isInside).toBe(true);
    }),
  );
});

it('zoom goes step by step, stays at its ends, and back to 100 %', () => {
  const up = zoomSteps.map((zoom) => zoomAfter(zoom, 1));
  expect(up).toEqual([...zoomSteps.slice(1), 3]);
  expect(zoomAfter(0.8, -1)).toBe(0.8);
  expect(zoomAfter(1.25, -1)).toBe(1.1);
  expect(zoomAfter(2, 0)).toBe(1);
});
