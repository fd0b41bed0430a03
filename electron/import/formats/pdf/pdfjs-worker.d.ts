/** The package ships this module without types; it is only handed on to pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
