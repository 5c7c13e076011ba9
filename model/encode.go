package model

// sizeEpoch is the largest number of bytes of a timestamp in the years 1 to
// 9999.
const sizeEpoch = len(`-62135596800.123456789`)
