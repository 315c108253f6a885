/** MapLibre draws letters with these families; the first is none, it only names the weight. */
export const TEXT_REGULAR = ['Regular', 'Inter Tight Variable', 'Noto Sans SC Variable', 'Noto Sans CJK SC'];
export const TEXT_MEDIUM = ['Medium', 'Inter Tight Variable', 'Noto Sans SC Variable', 'Noto Sans CJK SC'];
export const TEXT_BOLD = ['Semibold', 'Inter Tight Variable', 'Noto Sans SC Variable', 'Noto Sans CJK SC'];

const WEIGHTS = [400, 500, 600];

/** A canvas does not wait for a font, so every subset that the text needs is fetched before anything is drawn with it. */
export async function loadFontsFor(text: string): Promise<void> {
  const letters = [...new Set(`${text}0123456789`)].join('');
  await Promise.all(
    WEIGHTS.flatMap((weight) => [
      document.fonts.load(`${weight} 20px "Inter Tight Variable"`, letters),
      document.fonts.load(`${weight} 20px "Noto Sans SC Variable"`, letters),
    ]),
  );
}
