/** What stands where a value is not known. Never 0. */
export const UNKNOWN = '–';

const grouped = new Map<number, Intl.NumberFormat>();

/** With thousands separators and exactly that many decimals. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  let format = grouped.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    grouped.set(decimals, format);
  }
  return format.format(value);
}

/** A share of 1 as a percentage without its sign; rounded down, so that 99.96 is not shown as the full 100. */
export function formatPercent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) {
    return UNKNOWN;
  }
  const tenths = Math.floor(share * 1000 + 1e-9);
  return tenths % 1000 === 0 ? formatNumber(tenths / 10) : formatNumber(tenths / 10, 1);
}

/** A difference with its sign, and a true minus: +37, −3. */
export function formatChange(by: number, decimals = 0): string {
  const size = formatNumber(Math.abs(by), decimals);
  return by < 0 ? `−${size}` : `+${size}`;
}

/** An age, two figures at most: 0.8 s, 42 s, 6:48, 3 h 05. */
export function formatAge(millis: number | null | undefined): string {
  if (millis === null || millis === undefined || !Number.isFinite(millis)) {
    return UNKNOWN;
  }
  const seconds = Math.max(0, millis) / 1000;
  if (seconds < 9.95) {
    return `${seconds.toFixed(1)} s`;
  }
  if (seconds < 60) {
    return `${Math.floor(seconds)} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes}:${pad(Math.floor(seconds % 60))}`;
  }
  return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)}`;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}
