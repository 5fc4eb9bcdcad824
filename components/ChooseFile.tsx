import "./ChooseFile.css";

type ChooseFileProps = {
  /** What stands on it, and what it is called. */
  name: string;
  /** Kinds of files, as the `accept` attribute has them. */
  accept: string;
  onFile: (file: File) => void;
};

/** A button that asks the browser for a file. */
export function ChooseFile({ name, accept, onFile }: ChooseFileProps) {
  return (
    <label class="btn line choose">
      <span aria-hidden="true">{name}</span>
      <input
        type="file"
        aria-label={name}
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          // So that the same file can be chosen again, after it was mended.
          input.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
