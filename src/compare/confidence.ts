/** A level of confidence: the normal deviate of its two-sided limits and the chance left outside each of them. */
export interface Confidence {
  z: number;
  tail: number;
}

/** 95 %: the limits that a verdict of "higher" or "lower" rests on. */
export const CONFIDENCE_95: Confidence = { z: 1.959963984540054, tail: 0.025 };

/** 99.8 %: the limits for what stands out and for a trend, since an authority has some two hundred figures to be surprised by. */
export const CONFIDENCE_998: Confidence = { z: 3.090232306167813, tail: 0.001 };

/** Two ends of an interval, lower first, in whatever unit the function that returns it says. */
export interface Limits {
  lower: number;
  upper: number;
}
