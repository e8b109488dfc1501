import { createRoot } from 'react-dom/client';
import { readSettings } from '../tab/api/settings.ts';
import { askAs } from './api/ask.ts';
import { App } from './app.tsx';
import { isInOutlook } from './host/office.ts';
import { signInWith } from './host/sign-in.ts';
import '../tab/style/steady.css';
import '../tab/style/look.css';
import 'virtual:themes.css';
import './style/pane.css';

const ground = document.getElementById('steady');
if (ground === null) throw new Error('index.html has no ground to stand on');

const [settings, inOutlook] = await Promise.all([readSettings(), isInOutlook().catch(() => false)]);
const signIn = signInWith(settings.signIn);
createRoot(ground).render(<App settings={settings} inOutlook={inOutlook} signIn={signIn} ask={askAs(signIn)} />);
