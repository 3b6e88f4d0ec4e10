export { checkTheme, type ThemeProblem } from './check-theme.js';
export { contrast, isColour, type Colour } from './contrast.js';
export {
  surfaces,
  themeModes,
  themeRadii,
  type Theme,
  type ThemeColours,
  type ThemeMode,
} from './theme.js';
export { neutralTheme, themeOf, themes } from './themes.js';
