import type { Comparison } from '../api/articles';
import { messages } from '../i18n/i18n';

/** A text with what came and what went, said in words as well as shown. */
export function Words({ words }: { words: Comparison['words'] }) {
  const m = messages.value.review;
  return (
    <>
      {words.map((piece, index) => {
        if (piece.kind === 'added') return <Piece key={index} tag="ins" says={m.added} text={piece.text} />;
        if (piece.kind === 'removed') return <Piece key={index} tag="del" says={m.removed} text={piece.text} />;
        return <span key={index}>{piece.text}</span>;
      })}
    </>
  );
}

function Piece({ tag: Tag, says, text }: { tag: 'ins' | 'del'; says: string; text: string }) {
  return (
    <Tag>
      <span class="wa-visually-hidden">[{says}: </span>
      {text}
      <span class="wa-visually-hidden">]</span>
    </Tag>
  );
}
