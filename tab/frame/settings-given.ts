import { createContext, useContext } from 'react';
import { NOTHING_KNOWN, type TabSettings } from '../api/settings.ts';

const Given = createContext<TabSettings>(NOTHING_KNOWN);

export const SettingsGiven = Given.Provider;
export const useSettings = (): TabSettings => useContext(Given);
