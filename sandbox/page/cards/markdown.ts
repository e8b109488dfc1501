import MarkdownIt from 'markdown-it';

/** The little of Markdown that Teams draws in a card and in a bot's message: emphasis, lists, links. No HTML. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([
  'heading',
  'lheading',
  'table',
  'image',
  'hr',
  'blockquote',
  'fence',
  'code',
  'html_block',
  'html_inline',
  'reference',
]);

export const toHtml = (text: string): string => markdown.render(text);
