import { showPanel } from './panel';

const section = document.getElementById('verify');
if (section !== null) showPanel(section);
