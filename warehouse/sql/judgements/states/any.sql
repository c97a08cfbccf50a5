SELECT EXISTS (FROM history.judgements) AS are_some;
