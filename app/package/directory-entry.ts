/** What lies in a folder under one name, as a listing without following links tells it. */
export interface DirectoryEntry {
  readonly name: string;
  /** In bytes; 0 for folders and links. */
  readonly size: number;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}
