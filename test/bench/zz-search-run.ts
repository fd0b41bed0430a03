import { measureSearch } from './search';
for (const row of await measureSearch(Number(process.env['N'] ?? 10000))) console.log(JSON.stringify(row));
