export const pinned = (name) => pintrk('track', name)
