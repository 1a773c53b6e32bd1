gtag('event', 'symptom_check', { symptom: document.title });
