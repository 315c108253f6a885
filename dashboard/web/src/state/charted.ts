/** The figures of the whole area whose past hours are shown. */
export const CHARTED: readonly string[] = ['served', 'onTime60m', 'offered', 'shiftFilled'];
