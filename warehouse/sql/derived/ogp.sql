-- Statements that make the view `ogp_commitments`: OGP's commitment data as it was loaded, a column
-- for each of those that OGP published in 2024, under its own heads. Columns of other years stand
-- in other_columns and other_texts.
-- noqa: disable=AL05,LT05

WITH ogp AS (
    SELECT
        *,
        row_number() OVER () AS place
    FROM (
        VALUES
        ('Commitment Unique Identifier', 'fact'),
        ('Country/Locality', 'fact'),
        ('Action Plan Number', 'fact'),
        ('Commitment Number', 'fact'),
        ('Code', 'fact'),
        ('Region', 'fact'),
        ('National Or Local', 'fact'),
        ('Commitment Dummy', 'fact'),
        ('Year Of Submission', 'fact'),
        ('Action Plan End Year', 'fact'),
        ('Action Plan Duration (Years)', 'fact'),
        ('Theme', 'fact'),
        ('Commitment Title', 'fact'),
        ('Short Title', 'fact'),
        ('Full Text', 'fact'),
        ('Start Date', 'fact'),
        ('End Date', 'fact'),
        ('Lead Institution', 'fact'),
        ('Supporting Institution(s)', 'fact'),
        ('Anti-Corruption and Integrity', 'theme'),
        ('Anti-corruption Institutions', 'theme'),
        ('Anti-Corruption Strategies', 'theme'),
        ('Asset Disclosure', 'theme'),
        ('Audits', 'theme'),
        ('Beneficial Ownership', 'theme'),
        ('Conflicts Of Interest', 'theme'),
        ('Elections', 'theme'),
        ('Political Finance', 'theme'),
        ('Lobbying', 'theme'),
        ('Open Contracting', 'theme'),
        ('Public Procurement', 'theme'),
        ('Right To Information', 'theme'),
        ('Whistleblower Protections', 'theme'),
        ('Civic Space and Enabling Environment', 'theme'),
        ('Freedom of Assembly', 'theme'),
        ('Freedom of Association', 'theme'),
        ('Freedom of Expression', 'theme'),
        ('Democratizing Decision-Making', 'theme'),
        ('Digital Participation', 'theme'),
        ('Mainstreaming Participation', 'theme'),
        ('Regulatory Governance', 'theme'),
        ('Social Accountability', 'theme'),
        ('Digital Governance', 'theme'),
        ('Automated Decision-making', 'theme'),
        ('Data Stewardship and Privacy', 'theme'),
        ('Digital Inclusion', 'theme'),
        ('Disinformation/Misinformation', 'theme'),
        ('Online Civic Space', 'theme'),
        ('Environment & Climate', 'theme'),
        ('Climate Finance', 'theme'),
        ('Climate Mitigation and Adaptation', 'theme'),
        ('Environmental Regulation', 'theme'),
        ('International Environmental Agreements', 'theme'),
        ('Fiscal Openness', 'theme'),
        ('Publication Of Budget/Fiscal Information', 'theme'),
        ('Public Participation In Budget/Fiscal Policy', 'theme'),
        ('Oversight Of Budget/Fiscal Policies', 'theme'),
        ('Stimulus and Economic Recovery', 'theme'),
        ('Tax', 'theme'),
        ('Debt', 'theme'),
        ('Inclusion', 'theme'),
        ('Gender', 'theme'),
        ('Gender-Based Violence', 'theme'),
        ('Economic Inclusion', 'theme'),
        ('LGBTQIA+', 'theme'),
        ('People with Disabilities', 'theme'),
        ('Youth', 'theme'),
        ('Justice', 'theme'),
        ('Access to Justice', 'theme'),
        ('Open Justice', 'theme'),
        ('Policing & Corrections', 'theme'),
        ('Judiciary', 'theme'),
        ('Open Parliaments', 'theme'),
        ('Public Service Delivery', 'theme'),
        ('Citizenship & Immigration', 'theme'),
        ('Education', 'theme'),
        ('Health & Nutrition', 'theme'),
        ('Infrastructure & Transport', 'theme'),
        ('Water & Sanitation', 'theme'),
        ('Capacity Building', 'theme'),
        ('Digital Transformation', 'theme'),
        ('Legislation', 'theme'),
        ('Regulation', 'theme'),
        ('Legislative Oversight', 'theme'),
        ('Open Data', 'theme'),
        ('Public Participation', 'theme'),
        ('Aid', 'theme'),
        ('Energy', 'theme'),
        ('Extractive Industries', 'theme'),
        ('Land and Spatial Planning', 'theme'),
        ('Media & Telecommunications', 'theme'),
        ('Science & Technology', 'theme'),
        ('Security & Public Safety', 'theme'),
        ('Labor', 'theme'),
        ('Private Sector', 'theme'),
        ('Subnational', 'theme'),
        ('Human Rights', 'theme'),
        ('Open Parliament Plan', 'fact'),
        ('Sustainable Development Goals', 'fact'),
        ('Open Data (Water/Sanitation)', 'theme'),
        ('Open Data (Health)', 'theme'),
        ('Open Data (Education)', 'theme'),
        ('Participation in Lawmaking', 'theme'),
        ('Access to information', 'theme'),
        ('Money in Politics', 'theme'),
        ('Report Publication Year (Progress Report)', 'review'),
        ('Compound', 'review'),
        ('Cluster', 'review'),
        ('Specificity', 'review'),
        ('_Specificity', 'review'),
        ('Verifiable', 'review'),
        ('OGP Value Access To Information', 'review'),
        ('OGP Value Civic Participation', 'review'),
        ('OGP Value Public Accountability', 'review'),
        ('OGP Value Technology', 'review'),
        ('_Relevant', 'review'),
        ('Potential Impact', 'review'),
        ('_Potential Impact', 'review'),
        ('Completion (Progress Report)', 'review'),
        ('_CompletionProgress', 'review'),
        ('Starred (2015 Only)', 'review'),
        ('Starred (Current Formula) Progress Report', 'review'),
        ('Potential for Results', 'review'),
        ('_Potential for Results', 'review'),
        ('Cluster (AP Review)', 'review'),
        ('Cluster Commitment ID(s)', 'review'),
        ('Report Publication Year (End Of Term)', 'review'),
        ('Completion (End Of Term)', 'review'),
        ('_CompletionEndTerm', 'review'),
        ('Change In Completion', 'review'),
        ('_ChangeCompletion', 'review'),
        ('Early Results', 'review'),
        ('_Early Results', 'review'),
        ('Did It Open Government (Overall)', 'review'),
        ('_OpenGovernment', 'review'),
        ('Did It Open Government (Access To Information)', 'review'),
        ('_DIOGATI', 'review'),
        ('Did It Open Government (Civic Participation)', 'review'),
        ('_DIOGCP', 'review'),
        ('Did It Open Government: Public Accountability', 'review'),
        ('_DIOGPA', 'review'),
        ('Starred (Current Formula) End of Term', 'review'),
        ('Carried Forward', 'review'),
        ('Most Recently Assessed', 'review'),
        ('Star - Most Recently Assessed', 'review'),
        ('IRM Assessed', 'review'),
        ('Updated? (Website)', 'list'),
        ('Active Commitment', 'list'),
        ('Max star', 'list'),
        ('Ambition Assessed', 'list'),
        ('Comp Assessed', 'list'),
        ('DIOG Assessed', 'list'),
        ('Midterm Only', 'list'),
        ('Max Completion', 'list'),
        ('Raw Completion', 'list'),
        ('High Completion', 'list'),
        ('High Ambition', 'list'),
        ('High DIOG', 'list'),
        ('Ambitious and complete, or DIOG', 'list'),
        ('Ambitious but not complete', 'list'),
        ('Complete but not ambitious', 'list'),
        ('Not complete or ambitious', 'list'),
        ('Not reviewed', 'list'),
        ('CHECKSUM', 'list'),
        ('IRM-Based Score', 'list'),
        ('Binding constraint', 'fact'),
        ('URL', 'fact'),
        ('Latest IRM Report', 'review'),
        ('Subnational in NAPs', 'fact'),
        ('Action Plan ID', 'fact'),
        ('id', 'list')
    ) AS ogp (heading, kind)
),

kinds AS (
    SELECT *
    FROM (
        VALUES
        ('fact', 'The column of OGP''s data of that name.'),
        ('theme', 'Whether OGP puts the commitment under this theme: 1 or 0.'),
        ('review', 'What OGP''s Independent Reporting Mechanism says; a rating is no achievement.'),
        ('list', 'What OGP keeps its own list by.')
    ) AS kinds (kind, meaning)
),

heads AS (
    SELECT
        string_agg(format('''{}''', replace(heading, '''', '''''')), ', ' ORDER BY place)
            AS known
    FROM ogp
)

SELECT
    format(
        'CREATE MACRO history.ogp_rows() AS TABLE SELECT report_id, entry_id, {0}, '
        'list_filter(headings, LAMBDA heading: heading NOT IN ({1})) AS other_columns, '
        'list_transform('
        'list_filter(list_zip(headings, texts), LAMBDA pair: pair[1] NOT IN ({1})), '
        'LAMBDA pair: pair[2]'
        ') AS other_texts '
        'FROM history.ogp_commitments '
        'SEMI JOIN history.current_entries USING (entry_id, load_id); '
        'CREATE VIEW ogp_commitments AS FROM history.ogp_rows()',
        (
            SELECT
                string_agg(
                    format(
                        'texts[list_position(headings, ''{}'')] AS "{}"',
                        replace(heading, '''', ''''''),
                        heading
                    ),
                    ', ' ORDER BY place
                )
            FROM ogp
        ),
        known
    ) AS statement
FROM heads
UNION ALL
SELECT
    'COMMENT ON VIEW ogp_commitments IS ''OGP''''s own data on commitments, as it was loaded: a row '
    'per commitment, of whatever plans. Where a cell is empty, NULL.''' AS statement
UNION ALL
SELECT
    'COMMENT ON COLUMN ogp_commitments.report_id IS ''The report that it was read as: '
    'progress_reports.''' AS statement
UNION ALL
SELECT
    'COMMENT ON COLUMN ogp_commitments.entry_id IS ''The row as an entry: progress_entries. matches '
    'says which commitment it is.''' AS statement
UNION ALL
SELECT
    'COMMENT ON COLUMN ogp_commitments.other_columns IS ''The heads of further columns that the row '
    'fills.''' AS statement
UNION ALL
SELECT
    'COMMENT ON COLUMN ogp_commitments.other_texts IS ''What stands under each of them.'''
        AS statement
UNION ALL
SELECT
    format(
        'COMMENT ON COLUMN ogp_commitments."{}" IS ''{}''',
        ogp.heading,
        replace(kinds.meaning, '''', '''''')
    ) AS statement
FROM ogp
INNER JOIN kinds ON ogp.kind = kinds.kind;
