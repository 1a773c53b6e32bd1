fbq('dataProcessingOptions', window.limits)
ttq.load('C9K2M7T0Q4WX1ZB3R5YD', { limited_data_use: window.limited })
