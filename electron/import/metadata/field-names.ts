/** What people call the fields of an article at the head of a file, in the languages they write. */
import type { Metadata } from '#shared/model/article';
import type { Findings } from './found';

export type Field = keyof Metadata | 'source';

const names: Readonly<Record<Field, string>> = {
  title:
    'title headline 标题 標題 题目 題目 タイトル 題名 제목 titre titel título titulo titolo tytuł název заголовок название başlık عنوان judul otsikko rubriken',
  authors:
    'author authors by byline writer creator 作者 撰文 文/作者 記者 记者 著者 筆者 글쓴이 저자 기자 auteur auteurs auteure autrice autor autora autores autoras autorin autorinnen autore autori forfatter författare kirjoittaja автор авторы yazar كاتب penulis',
  publisher:
    'publisher site sitename site_name website publication journal newspaper outlet 出版 出版社 媒体 媒體 网站 網站 発行元 매체 éditeur verlag medium editorial editor editore издатель издание yayıncı',
  source:
    'source 来源 來源 出处 出處 出典 ソース 출처 quelle fuente fonte bron källa kilde источник kaynak مصدر sumber',
  url: 'url link permalink canonical canonical_url original_url source_url web address 链接 連結 鏈接 网址 網址 原文 原文链接 原文連結 リンク 링크 주소 lien enlace adresse ссылка bağlantı رابط tautan odkaz länk',
  published:
    'date published published_at publishedat publish_date publishdate pubdate publication_date datepublished date_published posted created created_at createdat ' +
    '日期 发布日期 發布日期 发布时间 發布時間 发表时间 时间 時間 日付 公開日 投稿日 掲載日 날짜 작성일 게시일 datum veröffentlicht erschienen fecha publicado data pubblicato publié date_de_publication gepubliceerd opublikowano дата опубликовано tarih تاريخ tanggal päivämäärä',
  modified:
    'modified updated updated_at updatedat lastmod last_modified last_updated lastupdated date_modified datemodified revised edited 更新 更新日期 更新时间 更新時間 更新日 수정일 aktualisiert geändert actualizado modificado aggiornato mis_à_jour modifié bijgewerkt обновлено изменено güncelleme',
  language: 'language lang locale 语言 語言 言語 언어 langue sprache idioma lingua taal język язык dil لغة bahasa',
  section:
    'section category categories topic rubric 分类 分類 栏目 欄目 类别 カテゴリ カテゴリー 분류 카테고리 rubrique catégorie rubrik ressort kategorie sección seccion categoría categoria sezione rubriek kategoria категория рубрика раздел kategori فئة',
  tags: 'tags tag keywords keyword topics labels 标签 標籤 关键词 關鍵詞 關鍵字 タグ キーワード 태그 키워드 étiquettes mots-clés mots_clés schlagwörter schlagworte stichwörter etiquetas palabras_clave tag parole_chiave trefwoorden tagi теги метки ключевые_слова etiketler anahtar_kelimeler وسوم nyckelord',
};

const byName: ReadonlyMap<string, Field> = new Map(
  (Object.keys(names) as Field[]).flatMap((field) =>
    names[field].split(' ').map((name) => [normal(name), field] as const),
  ),
);

/** The field that a key means, in any spelling of case and separators; null for any other key. */
export function fieldNamed(key: string): Field | null {
  return byName.get(normal(key)) ?? null;
}

function normal(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .normalize('NFC');
}

/** Takes a field's value up, whatever its shape. */
export function addField(found: Findings, field: Field, value: unknown, origin: string): void {
  switch (field) {
    case 'authors':
      found.authors(value, origin);
      return;
    case 'published':
    case 'modified':
      found.date(field, value, origin);
      return;
    case 'url':
      found.url(value, origin);
      return;
    case 'source':
      // A source is an address, a site or a name; a bare site's address says who published.
      if (typeof value === 'string' && /^https?:\/\//i.test(value.trim()))
        addSourceAddress(found, value.trim(), origin);
      else found.text('publisher', value, origin);
      return;
    case 'language':
      found.language(value, origin);
      return;
    case 'tags':
      found.tags(listed(value), origin);
      return;
    case 'section':
      found.text('section', listed(value)[0], origin);
      return;
    case 'title':
    case 'publisher':
      found.text(field, value, origin);
  }
}

function addSourceAddress(found: Findings, address: string, origin: string): void {
  try {
    const { hostname, pathname, search } = new URL(address);
    if (pathname.length > 1 || search !== '') found.url(address, origin);
    found.text('publisher', hostname.replace(/^www\./, ''), origin);
  } catch {
    // Not an address after all.
  }
}

const listed = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.slice(0, 200)
    : typeof value === 'string'
      ? value.slice(0, 5000).split(/\s*[,;，、]\s*/)
      : [value];
