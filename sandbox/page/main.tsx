import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style/base.css';
import './style/frame.css';
import './style/chat.css';
import './style/cards.css';
import './style/rooms.css';

const target = document.getElementById('page');
if (target !== null) {
  createRoot(target).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
