const PIXEL = '284519960312745';

export function answered(step, answer) {
  fbq('trackSingleCustom', PIXEL, 'Answered', { step, answer });
}
