import { createRoot } from 'react-dom/client';
import { readSettings } from './api/settings.ts';
import { App } from './app.tsx';
import { bootIn } from './boot/host.ts';
import './style/steady.css';
import './style/look.css';
import './style/print.css';

const ground = document.getElementById('steady');
if (ground === null) throw new Error('index.html has no ground to stand on');

const settings = await readSettings();
const boot = await bootIn(settings);
createRoot(ground).render(<App boot={boot} settings={settings} />);
