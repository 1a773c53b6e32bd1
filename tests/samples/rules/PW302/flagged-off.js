fbq('dataProcessingOptions', []) // expect: PW302
