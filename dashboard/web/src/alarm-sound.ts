/** Two tones, low enough to be heard by old ears and short enough to be borne at night. */
const TONES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.22 },
] as const;
const LASTS = 0.18;
const LOUD = 0.25;
const SOON_MILLIS = 1_000;

/** The sound for something newly critical. A browser plays none before somebody touched the page, unless it is told to. */
export class AlarmSound {
  private context: AudioContext | null = null;

  /** Whether the browser still waits for a touch. */
  get blocked(): boolean {
    return this.context?.state === 'suspended';
  }

  /** To be called in answer to a touch, where there is one. */
  prepare(): void {
    this.context ??= new AudioContext();
    void this.context.resume();
  }

  /** At once or not at all: late it would tell of something else. */
  play(): void {
    const asked = performance.now();
    this.context ??= new AudioContext();
    void this.context.resume().then(() => {
      if (performance.now() - asked < SOON_MILLIS) {
        this.ring();
      }
    });
  }

  private ring(): void {
    const context = this.context;
    if (context === null) {
      return;
    }
    for (const { hertz, at } of TONES) {
      const begins = context.currentTime + at;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(LOUD, begins);
      volume.gain.exponentialRampToValueAtTime(0.001, begins + LASTS);
      tone.connect(volume).connect(context.destination);
      tone.start(begins);
      tone.stop(begins + LASTS);
    }
  }
}
