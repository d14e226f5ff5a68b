import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NumberField } from './number-field.tsx';

afterEach(cleanup);

test.each([
  ['500', 500],
  ['2.5', 2.5],
  ['2,5', 2.5],
  ['many', null],
])('%s is read as %s and stays in the field as typed', async (typed, value) => {
  const onChange = vi.fn<(value: number | null) => void>();
  render(<NumberField label="Size" value={null} onChange={onChange} />);
  await userEvent.setup().type(screen.getByRole('textbox', { name: 'Size' }), typed);
  expect(onChange).toHaveBeenLastCalledWith(value);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Size' }).value).toBe(typed);
});
