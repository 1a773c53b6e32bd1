fbq('init', '771204958836120')
fbq('set', 'autoConfig', false, '771204958836120')
// fbq('dataProcessingOptions', ['LDU'], 0, 0)
