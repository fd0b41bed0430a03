/** What can be done wherever the user is. */
import { section } from './section';

export const windowActions = {
  ...section('window', 'Project', {
    'project.new': ['New project…', 'Mod+N'],
    'project.open': ['Open project…', 'Mod+O'],
    'project.sample': ['Open the sample project'],
    'import.files': ['Import files…', 'Mod+I'],
    'import.folder': ['Import a folder…', 'Mod+Shift+I'],
    'import.paste': ['Paste as article', 'Mod+Shift+V'],
    'import.claim-map': ['Read a claim map back…'],
    'export.claim-map': ['Export the claim map…', 'Mod+E'],
  }),
  ...section('window', 'Edit', {
    'history.undo': ['Undo', 'Mod+Z'],
    'history.redo': ['Redo', 'Mod+Y', 'Mod+Shift+Z'],
  }),
  ...section('window', 'View', {
    'view.read': ['Read', 'Mod+1'],
    'view.codebook': ['Codebook', 'Mod+2'],
    'view.evidence': ['Evidence', 'Mod+3'],
    'view.compare': ['Compare', 'Mod+4'],
    'view.history': ['History', 'Mod+5'],
  }),
  ...section('window', 'Window', {
    'palette.open': ['All actions…', 'Mod+K', 'Mod+Shift+P'],
    'keys.sheet': ['Keys at a glance', '?', 'F1'],
    'keys.change': ['Change keys…'],
    'part.next': ['Next part of the window', 'F6'],
    'part.previous': ['Previous part of the window', 'Shift+F6'],
  }),
  ...section('window', 'Search', {
    'search.project': ['Search the project', 'Mod+Shift+F'],
    'search.library': ['Show the library', 'Mod+Shift+L'],
    'search.article': ['Find in this article', 'Mod+F'],
    'search.next': ['Next hit', 'F3', 'Mod+G'],
    'search.previous': ['Previous hit', 'Shift+F3', 'Mod+Shift+G'],
    'search.export-csv': ['Export what was found as a table…'],
    'search.export-json': ['Export what was found as JSON…'],
    'search.index': ['Make the search index anew'],
  }),
  ...section('window', 'Coders', {
    'coder.switch': ['Who codes…'],
    'coder.hide-others': ['Hide what others marked', 'Mod+Shift+H'],
  }),
};
