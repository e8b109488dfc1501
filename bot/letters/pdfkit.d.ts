/** The part of pdfkit that the print pack uses. */
declare module 'pdfkit' {
  interface TextOptions {
    readonly width?: number;
    readonly indent?: number;
    readonly lineGap?: number;
    readonly continued?: boolean;
  }

  interface StructureElement {
    add(child: StructureElement | (() => void)): StructureElement;
    end(): StructureElement;
  }

  export default class PDFDocument {
    constructor(options: {
      readonly size: 'A4';
      readonly margin: number;
      readonly pdfVersion: '1.7';
      readonly tagged: true;
      readonly lang: string;
      readonly displayTitle: true;
      readonly bufferPages: true;
      readonly autoFirstPage: true;
      readonly font: string;
      readonly info: { readonly Title: string; readonly CreationDate: Date };
    });
    x: number;
    y: number;
    readonly page: {
      readonly width: number;
      readonly height: number;
      readonly margins: { readonly top: number; bottom: number; readonly left: number };
    };
    registerFont(name: string, file: string): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(words: string, options?: TextOptions): this;
    text(words: string, x: number, y: number, options?: TextOptions): this;
    moveDown(lines?: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    path(lines: string): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(by: number): this;
    addPage(): this;
    switchToPage(number: number): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    struct(type: string, children?: (() => void) | readonly (StructureElement | (() => void))[]): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options?: { readonly type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;
    on(event: 'data', listener: (piece: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
  }
}
