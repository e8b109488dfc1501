import {
  createLightTheme,
  createTeamsDarkTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { HostTheme } from './host.ts';

/** One brand outside and inside: the teal of the app's own icon. */
const STEADY: BrandVariants = {
  10: '#061B21',
  20: '#082730',
  30: '#0A323D',
  40: '#0B3C49',
  50: '#0C4655',
  60: '#0D4E5E',
  70: '#0E5566',
  80: '#0F5C6E',
  90: '#1B7D94',
  100: '#5BB5C8',
  110: '#74C3D4',
  120: '#8FD0DE',
  130: '#A7DBE6',
  140: '#BFE5ED',
  150: '#D8EFF4',
  160: '#EAF6F9',
};

/** Measured: every pair of text and ground is at least 4.5 : 1; the filled button in the dark can be seen on its panel. */
const LIGHT: Theme = { ...createLightTheme(STEADY), colorStatusWarningForeground3: '#A63F06' };
const DARK: Theme = {
  ...createTeamsDarkTheme(STEADY),
  colorBrandBackground: STEADY[90],
  colorBrandBackgroundHover: STEADY[80],
  colorBrandForeground1: STEADY[100],
  colorBrandForegroundLink: STEADY[100],
  colorBrandForegroundLinkHover: STEADY[110],
  colorStatusDangerForeground1: '#F1949B',
  colorStatusDangerForeground3: '#F1949B',
};

/** Teams' themes in the council's sight: light and dark in Steady's own teal, high contrast as Teams has it. */
export const FLUENT_THEME: Record<HostTheme, Theme> = { default: LIGHT, dark: DARK, contrast: teamsHighContrastTheme };
