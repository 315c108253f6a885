/** Quiet marks of places that do not report: known by shape, never in a colour that means something. */
export const FACILITY_PATHS = {
  hospital: 'M9.6 5h4.8v4.6H19v4.8h-4.6V19H9.6v-4.6H5V9.6h4.6Z',
  meal: 'M5 11.5h14a7 7 0 0 1-4.4 6.5V19.5H9.4V18A7 7 0 0 1 5 11.5ZM8.2 5h1.6v4.6H8.2ZM11.2 4h1.6v5.6h-1.6ZM14.2 5h1.6v4.6h-1.6Z',
  depot: 'M4 11 12 5l8 6v8.5h-3.2v-6.2H7.2v6.2H4Z',
  worksite: 'M5 18.5h14V21H5ZM6.4 17a5.6 5.6 0 0 1 3.8-6.4V15h1V9.8h1.6V15h1v-4.4a5.6 5.6 0 0 1 3.8 6.4Z',
} as const;

export type Facility = keyof typeof FACILITY_PATHS;

export const FACILITIES = Object.keys(FACILITY_PATHS) as Facility[];
