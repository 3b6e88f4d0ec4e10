import type { Colour } from './contrast.js';

/** The colours that a municipality or organisation may choose. */
export interface ThemeColours {
  /** Of buttons and marks. */
  readonly accent: Colour;
  /** The same under a pointer. */
  readonly accentStrong: Colour;
  /** A quiet ground in the same colour. */
  readonly accentSoft: Colour;
  /** Text on `accent` and `accentStrong`. */
  readonly onAccent: Colour;
  readonly link: Colour;
  /** The ring around what has focus, and the band inside it. */
  readonly focus: Colour;
  readonly focusGround: Colour;
}

export const themeModes = ['light', 'dark'] as const;
export type ThemeMode = (typeof themeModes)[number];

export const themeRadii = ['0', '0.25rem', '0.375rem', '0.75rem'] as const;

export interface Theme extends Readonly<Record<ThemeMode, ThemeColours>> {
  /** Names the theme in an address: lower case letters. */
  readonly code: string;
  /** Stands where the name of the platform would stand; null keeps that. */
  readonly wordmark: string | null;
  readonly radius: (typeof themeRadii)[number];
}

/** What every theme has in common, because the meaning of these colours must never change. */
export const surfaces: Readonly<
  Record<
    ThemeMode,
    Readonly<Record<'paper' | 'ground' | 'ink' | 'inkSoft' | 'lineStrong' | 'danger', Colour>>
  >
> = {
  light: {
    ...{ paper: '#ffffff', ground: '#f4f6f6', ink: '#1b2426', inkSoft: '#4c5a5d' },
    ...{ lineStrong: '#6b7a7d', danger: '#a4161a' },
  },
  dark: {
    ...{ paper: '#1c2426', ground: '#12181a', ink: '#eef3f3', inkSoft: '#b6c4c6' },
    ...{ lineStrong: '#8fa1a4', danger: '#ff9d94' },
  },
};
