// Stands for a picker whose code is on its way: keys typed meanwhile are meant for it and press nothing else.

export function PickerLoading() {
  return <span hidden data-picker-loading="" />;
}
