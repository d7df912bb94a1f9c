import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createServices } from './app/services.ts';
import './flat/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('main: the page has no #root');
createRoot(root).render(<App services={createServices()} />);
