import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/read.css';
import './styles/search.css';
import './styles/import.css';
import './styles/claims.css';
import './styles/codebook.css';
import './styles/evidence.css';
import './styles/analysis.css';
import './styles/compare.css';
import './styles/keyboard.css';
import './styles/coders.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
