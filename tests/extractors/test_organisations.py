import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.entities.names import gazetteer, identity, mend
from extractors.entities.organisations import ResolvedOrganisations, resolve_organisations
from models.plan import CommitmentOrganisation, Organisation, OrganisationKind, Role
from tests.extractors.printing import printed, shown

GOLD = Path(__file__).parents[3] / "shared" / "corpus" / "gold"

CIVIL, STATE, ANNEX = Role.PROPOSER, Role.RESPONSIBLE, Role.ANNEX_PARTNER


def resolve(
    *names: str, role: Role = STATE, parliament: bool = False, first: int = 0
) -> ResolvedOrganisations:
    """The bodies that items of one role name; items are called by their text."""
    mentions = [mention(name, role, page) for page, name in enumerate(names, first)]
    return resolve_organisations(mentions, names if parliament else ())


def named(found: ResolvedOrganisations) -> list[Organisation]:
    """The bodies that the mentions name, without those that these only belong to."""
    ids = {body for mention in found.mentions.values() for body in mention.organisation_ids}
    return [body for body in found.organisations if body.organisation_id in ids]


def ambiguous(found: ResolvedOrganisations) -> list[str]:
    """Identifiers of the mentions that name no body or several."""
    return [key for key, named in found.mentions.items() if named.organisation_id is None]


def mention(name: str, role: Role, page: int = 1) -> CommitmentOrganisation:
    return CommitmentOrganisation(
        mention_id=name, role=role, ordinal=1, name_as_printed=printed(name, page)
    )


@pytest.mark.parametrize(
    ("spellings", "role"),
    [
        (["Komisi Informasi Pusat", "Komisi Informasi Pusat (KIP)", "KIP"], STATE),
        (["PATTIRO (Pusat Telaah dan Informasi Regional)", "Pattiro",
          "Pusat Telaah dan Informasi Regional (PATTIRO)"], CIVIL),
        (["ICW - Indonesia Corruption Watch", "Indonesia Corruption Watch", "ICW"], CIVIL),
        (["Kementerian PPN/Bappenas", "Bappenas",
          "Kementerian Perencanaan Pembangunan Nasional (PPN)/Badan Perencanaan Pembangunan Nasional (Bappenas)",
          "Kementerian Perencanaan Pembangunan Nasional Republik Indonesia/Badan Perencanaan Pembangunan Nasional"],
         STATE),
        (["Kementerian Hukum dan HAM", "Kementerian Hukum dan Hak Asasi Manusia", "Kemenkumham"], STATE),
        (["Ombudsman RI", "Ombudsman Republik Indonesia", "Ombudsman"], STATE),
        (["Kepolisian Republik Indonesia", "Kepolisian RI", "Kepolisian Negara Republik Indonesia", "Polri"], STATE),
        (["Kejaksaan Agung", "Kejaksaan RI"], STATE),
        (["Komisi Pemilihan Umum (KPU)", "Komisi Pemilihan Umum RI", "KPU"], STATE),
        (["Komnas Anti Kekerasan terhadap Perempuan", "Komnas Perempuan"], STATE),
        (["Kementerian PAN dan RB", "KemenPAN-RB",
          "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (KemenPAN RB)"], STATE),
        (["Lembaga Administrasi Negara", "Lembaga Admininstrasi Negara"], STATE),
        (["Perkumpulan Media Lintas Komunitas (Medialink)", "Media Link (Perkumpulan Media Lintas Komunitas)",
          "Medialink"], CIVIL),
        (["Yayasan Sumber Terang (Light It Up Indonesia)", "Light It Up (LIU) Indonesia", "Light It Up"], CIVIL),
        (["Lembaga Kajian Desa (Lakjides) Nahdlatul Ulama", "Lakjides PBNU", "Lakjides Nadhlatul Ulama"], CIVIL),
        (["Yayasan TIFA", "Tifa"], CIVIL),
        (["Seknas FITRA", "Sekretariat Nasional Fitra"], CIVIL),
        (["LBH Aceh", "Lembaga Bantuan Hukum Aceh"], CIVIL),
        (["Lembaga Pengembangan Sumberdaya", "Lembaga Pengembangan Sumber Daya"], CIVIL),
    ],
)  # fmt: skip
def test_one_body_across_its_spellings(spellings: list[str], role: Role) -> None:
    found = resolve(*spellings, role=role)
    assert [o.organisation_id for o in found.organisations] == [
        found.mentions[spellings[0]].organisation_id
    ]
    assert not ambiguous(found)
    (body,) = found.organisations
    assert {*body.aliases.value, body.name.value} >= set(spellings)


@pytest.mark.parametrize(
    ("names", "role"),
    [
        (["LBH Aceh", "LBH Papua", "LBH Jakarta", "LBH APIK Jakarta", "Asosiasi LBH APIK Indonesia",
          "Yayasan LBH Indonesia", "LBH Bandung", "LBH Badung", "LBH Masyarakat"], CIVIL),
        (["Komisi Informasi Pusat", "Komisi Informasi Provinsi", "Komisi Informasi Daerah"], STATE),
        (["Biro Persidangan I (Karosid I) DPR RI", "Biro Persidangan II (Karosid II) DPR RI",
          "Biro Persidangan (Karosid) DPR RI"], STATE),
        (["Direktorat A", "Direktorat B", "Direktorat AB"], STATE),
        (["Kementerian Pertanian", "Kementerian Pertahanan", "Kementerian Perindustrian"], STATE),
        (["Bagian Pengadaan DPR RI", "Bagian Pengaduan DPR RI"], STATE),
        (["Biro Hukum DPR RI", "Bagian Hukum DPR RI"], STATE),
        (["KPI (Koalisi Perempuan Indonesia)", "Komisi Penyiaran Indonesia (KPI)"], CIVIL),
        (["Komisi Informasi Jawa Barat (KIJ)", "Komisi Informasi Jawa Timur (KIJ)"], STATE),
        (["Dinas Kominfo (Bandung)", "Dinas Kominfo (Surabaya)"], STATE),
        (["Kementerian Koordinator Bidang Perekonomian", "Kementerian Keuangan"], STATE),
    ],
)  # fmt: skip
def test_different_bodies_stay_apart(names: list[str], role: Role) -> None:
    found = resolve(*names, role=role)
    assert len(named(found)) == len(names)
    assert len({found.mentions[name].organisation_id for name in names}) == len(names)


def test_a_unit_of_parliament_is_none_of_a_ministry() -> None:
    bureau = "Biro Hukum"
    mentions = [mention(bureau, STATE), mention("Kepala Biro Hukum", STATE)]
    found = resolve_organisations(mentions, in_parliament={"Kepala Biro Hukum"})
    kinds = {o.organisation_id: (o.kind.value, o.parent_id) for o in named(found)}
    assert kinds == {
        "biro-hukum": ("ministry_or_agency", None),
        "biro-hukum-dpr": ("unit", "dewan-perwakilan-rakyat"),
    }


def test_a_post_is_the_unit_it_heads() -> None:
    found = resolve(
        "Kepala Biro Persidangan I (Karosid I) DPR RI",
        "Plt. Kepala Biro Persidangan I",
        "Kepala Bidang Data dan Teknologi Informasi (BDTI) DPR RI",
        "Kepala Pusat Data dan Informasi (BDTI)",
        "Kepala Pemberitaan Parlemen DPR RI",
        "Kepala Biro Pemberitaan Parlemen DPR RI",
        parliament=True,
    )
    assert [o.name.value for o in named(found)] == [
        "Bidang Data dan Teknologi Informasi DPR RI",
        "Biro Pemberitaan Parlemen DPR RI",
        "Biro Persidangan I DPR RI",
    ]
    assert {o.kind for o in named(found)} == {OrganisationKind.UNIT}
    assert [a for o in named(found) for a in o.aliases.value if "Kepala" in a] == []


def test_a_post_without_a_rank_heads_neither_of_two_units() -> None:
    found = resolve(
        "Kepala Pemberitaan",
        "Kepala Biro Pemberitaan",
        "Kepala Bagian Pemberitaan",
        parliament=True,
    )
    assert len(named(found)) == 3


@pytest.mark.parametrize(
    ("printed_as", "body", "unit", "unit_id"),
    [
        ("Kementerian PPN/Bappenas – Direktorat Hukum dan Regulasi", "kementerian-ppn-bappenas",
         "Direktorat Hukum dan Regulasi", "direktorat-hukum-dan-regulasi-kementerian-ppn-bappenas"),
        ("Kementerian Hukum dan HAM - Badan Pembinaan Hukum Nasional (BPHN)", "kementerian-hukum-dan-ham",
         "Badan Pembinaan Hukum Nasional (BPHN)", "badan-pembinaan-hukum-nasional"),
        ("Badan Pembinaan Hukum Nasional - Kementerian Hukum dan HAM;", "kementerian-hukum-dan-ham",
         "Badan Pembinaan Hukum Nasional", "badan-pembinaan-hukum-nasional"),
        ("Direktorat Jendral Pemasyarakatan Kemenkumham", "kementerian-hukum-dan-ham",
         "Direktorat Jendral Pemasyarakatan", "direktorat-jenderal-pemasyarakatan"),
        ("Mahkamah Agung – Tim Pembaharuan", "mahkamah-agung", "Tim Pembaharuan", None),
        ("Stranas PK – Komisi Pemberantasan Korupsi", "stranas-pk", "Komisi Pemberantasan Korupsi", None),
        ("Kementerian Sosial", "kementerian-sosial", None, None),
    ],
)  # fmt: skip
def test_the_unit_of_a_ministry(
    printed_as: str, body: str, unit: str | None, unit_id: str | None
) -> None:
    found = resolve(printed_as)
    (named_body,) = found.mentions[printed_as].bodies
    assert named_body.organisation_id == body
    assert (named_body.unit.value if named_body.unit else None) == unit
    assert (shown(named_body.unit) if named_body.unit else None) == unit
    assert named_body.unit_id == unit_id
    if unit_id:
        below = {o.organisation_id: o for o in found.organisations}[unit_id]
        assert (below.kind, below.parent_id) == (OrganisationKind.UNIT, body)


def test_several_units_of_a_ministry_are_each_told() -> None:
    item = "Kementerian Sosial – Biro Perencanaan; Pusat Data dan Informasi."
    found = resolve(item).mentions[item].bodies
    assert [(b.organisation_id, b.unit.value if b.unit else None, b.unit_id) for b in found] == [
        ("kementerian-sosial", "Biro Perencanaan", "biro-perencanaan-kementerian-sosial"),
        ("kementerian-sosial", "Pusat Data dan Informasi",
         "pusat-data-dan-informasi-kementerian-sosial"),
    ]  # fmt: skip


def test_units_under_a_label_belong_to_the_body_it_names() -> None:
    mentions = [mention("Direktorat Aparatur Negara", STATE), mention("Biro Umum", STATE, 2)]
    found = resolve_organisations(
        mentions, (), {"Direktorat Aparatur Negara": "kementerian-ppn-bappenas"}
    )
    told = {o.organisation_id: (o.kind.value, o.parent_id, o.level) for o in found.organisations}
    assert told == {
        "direktorat-aparatur-negara-kementerian-ppn-bappenas": (
            "unit", "kementerian-ppn-bappenas", "national",
        ),
        "kementerian-ppn-bappenas": ("ministry_or_agency", None, "national"),
        "biro-umum": ("ministry_or_agency", None, "national"),
    }  # fmt: skip


def test_a_unit_printed_alone_is_the_one_printed_with_its_body() -> None:
    alone, whole = "Sekretariat Data Terbuka", "Kementerian Sosial – Sekretariat Data Terbuka"
    found = resolve(alone, whole)
    assert found.mentions[alone].organisation_id == found.mentions[whole].bodies[0].unit_id
    other = resolve(alone, whole, "Kementerian Agama – Sekretariat Data Terbuka")
    assert other.mentions[alone].organisation_id == "sekretariat-data-terbuka"


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("Kepala Biro Umum DPR RI", "dewan-perwakilan-rakyat"),
        ("Inspektorat Utama Sekretariat Jenderal (Irtama) DPR RI", "sekretariat-jenderal-dpr"),
        ("Badan Legislasi DPR RI", "dewan-perwakilan-rakyat"),
        ("Kepala Bagian Risalah", "dewan-perwakilan-rakyat"),
        ("Setnas PK", "komisi-pemberantasan-korupsi"),
        ("Perkumpulan Baru", None),
    ],
)
def test_what_a_body_belongs_to(name: str, parent: str | None) -> None:
    found = resolve(name, parliament=True)
    (body,) = named(found)
    assert body.parent_id == parent
    assert parent is None or parent in {o.organisation_id for o in found.organisations}


@pytest.mark.parametrize(
    ("name", "generic", "level"),
    [
        ("Pemerintah Daerah", True, "local"),
        ("Pemerintah Desa", True, "village"),
        ("Pemerintah Kabupaten Brebes", False, "local"),
        ("Komisi Informasi Provinsi", True, "provincial"),
        ("Komisi Informasi Provinsi Banten", False, "provincial"),
        ("Komisi Informasi Pusat", False, "national"),
        ("Kementerian Desa", False, "national"),
        ("Organisasi Masyarakat Sipil Sektor Keadilan", True, None),
        ("Bank Dunia", False, "international"),
        ("Yayasan Desa Kita", False, None),
    ],
)
def test_whether_a_body_is_a_sort_of_body_and_its_reach(
    name: str, generic: bool, level: str | None
) -> None:
    (body,) = resolve(name).organisations
    assert (body.is_generic, body.level) == (generic, level)


def test_a_former_name_is_the_bodys() -> None:
    (body,) = resolve("Departemen Agama", "Kementerian Agama").organisations
    assert body.organisation_id == "kementerian-agama"


@pytest.mark.parametrize(
    ("item", "bodies", "role"),
    [
        ("Kementerian Dalam Negeri; Kementerian Keuangan", 2, STATE),
        ("Kementerian Dalam Negeri dan Pemerintah Daerah", 2, STATE),
        ("Kantor Staf Presiden. Ombudsman RI, Kementerian Dalam Negeri", 3, STATE),
        ("Kepolisian Republik Indonesia, Mahkamah Agung, Kejaksaan RI; Kementerian Hukum dan HAM", 4, STATE),
        ("Kapal Biru, Yayasan Kesehatan Ibu (YKI), dan KPI (Koalisi Perempuan Indonesia)", 3, CIVIL),
        ("Lentera (LTR) Indonesia & Perkumpulan Media Kampung", 2, CIVIL),
        ("LBH Aceh, Open Research Society (ORS), LBH Papua", 3, CIVIL),
        ("Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi", 1, STATE),
        ("Kementerian Hukum dan HAM", 1, STATE),
        ("Kementerian Hukum dan HAM (Direktorat Jenderal HAM, BPHN)", 1, STATE),
        ("Kementerian Agraria Tata Ruang / Badan Pertanahan Nasional", 1, STATE),
        ("Badan Meteorologi, Klimatologi, dan Geofisika", 1, STATE),
        ("Direktorat Sistem, Evaluasi, dan Pengendalian Pembangunan", 1, STATE),
        ("Perhimpunan Bantuan Hukum dan HAM Indonesia (PBHI)", 1, CIVIL),
        ("Pemerintah Provinsi dan Kabupaten/Kota", 2, STATE),
        ("Badan Kerja Sama Provinsi dan Kabupaten", 1, STATE),
    ],
)  # fmt: skip
def test_the_bodies_of_one_item(item: str, bodies: int, role: Role) -> None:
    found = resolve(item, role=role)
    assert len(found.organisations) == bodies
    assert len(found.mentions[item].organisation_ids) == bodies
    assert ambiguous(found) == ([] if bodies == 1 else [item])


def test_an_item_is_parted_before_bodies_that_others_name_alone() -> None:
    found = resolve(
        "Seknas Fitra, PATTIRO, IBC", "Pattiro", "Indonesia Budget Center (IBC)", role=CIVIL
    )
    assert found.mentions["Seknas Fitra, PATTIRO, IBC"].organisation_ids == (
        "seknas-fitra", "pattiro", "indonesia-budget-center",
    )  # fmt: skip


def test_the_clipped_end_of_a_list_is_the_one_body_that_goes_on() -> None:
    whole = "Perhimpunan Bantuan Hukum dan HAM Indonesia (PBHI)"
    clipped, vague = "LBH Aceh, Perhimpunan Bantuan", "LBH Papua, LBH"
    found = resolve(whole, clipped, vague, role=ANNEX)
    assert len(found.organisations) == 3
    assert found.mentions[clipped].organisation_ids == (
        "lbh-aceh",
        found.mentions[whole].organisation_id,
    )
    assert found.mentions[vague].organisation_ids == ("lbh-papua",)


def test_an_acronym_of_two_bodies_names_neither() -> None:
    found = resolve(
        "Koalisi Perempuan Indonesia (KPI)", "Komisi Penyiaran Indonesia (KPI)", "KPI", role=CIVIL
    )
    assert len(found.organisations) == 2
    assert ambiguous(found) == ["KPI"]


def test_the_rest_of_a_units_name_is_parliaments() -> None:
    found = resolve("Jenderal DPR RI")
    assert [(o.organisation_id, o.name.value) for o in found.organisations] == [
        ("dewan-perwakilan-rakyat", "DPR RI")
    ]
    assert [v.value for v in found.mentions["Jenderal DPR RI"].unclear] == ["Jenderal DPR RI"]


@pytest.mark.parametrize("fragment", ["LBH", "-", "Kementerian", "()", ", dan"])
def test_what_names_nobody_is_told(fragment: str) -> None:
    found = resolve(fragment)
    assert found.organisations == ()
    assert ambiguous(found) == [fragment]


@pytest.mark.parametrize(
    ("name", "role", "kind"),
    [
        ("Kementerian Baru", CIVIL, "ministry_or_agency"),
        ("Dinas Kesehatan Kota Ambon", STATE, "local_government"),
        ("Pemerintah Kabupaten Brebes", STATE, "local_government"),
        ("Badan Legislasi (Baleg) DPR RI", STATE, "parliament"),
        ("Koordinatoriat Wartawan DPR RI", Role.NON_GOVERNMENT_ACTOR, "civil_society"),
        ("Koalisi Data", STATE, "civil_society"),
        ("Lembaga Kajian Desa", CIVIL, "civil_society"),
        ("Lembaga Baru", STATE, "ministry_or_agency"),
        ("Universitas Negeri Baru", CIVIL, "other"),
        *[
            (name, Role.ANNEX_RESPONSIBLE, "civil_society")
            for name in ("Mitra", "CSO", "NGO", "OMS", "LSM", "Mitra CSO", "Mitra OMS")
        ],
    ],
)
def test_the_kind_of_a_body(name: str, role: Role, kind: str) -> None:
    (body,) = named(resolve(name, role=role))
    assert body.kind.value == kind


def test_the_name_is_the_fullest_printed_one_and_keeps_its_words() -> None:
    found = resolve("KIP", "Komisi  Informasi Pusat (KIP)".replace("  ", " "))
    (body,) = found.organisations
    assert (body.name.value, shown(body.name)) == ("Komisi Informasi Pusat",) * 2
    assert body.acronym is not None
    assert body.acronym.value == "KIP"
    assert body.aliases.value == ["KIP", "Komisi Informasi Pusat (KIP)"]
    assert shown(body.aliases) == "KIP Komisi Informasi Pusat (KIP)"


def test_a_misprint_is_mended_only_into_one_word() -> None:
    assert mend("admininstrasi") == "administrasi"
    assert mend("nadhlatul") == "nahdlatul"
    assert mend("pengadaan") == "pengadaan"
    assert mend("badung") == "badung"


def test_each_body_of_the_state_is_known_by_each_of_its_names_alone() -> None:
    assert len(gazetteer().bodies) > 20
    for name, body in gazetteer().bodies.items():
        for printed_as in body.names:
            assert identity(printed_as) == f"={name}", printed_as
        for acronym in body.acronyms:
            assert gazetteer().by_acronym.get(identity(acronym) or "") in {name, None}, acronym


def gold_mentions() -> list[CommitmentOrganisation]:
    """Every item that the gold's commitments name, and whether a parliament's form does, in its identifier."""
    found: list[CommitmentOrganisation] = []
    for file in ("ogi", "opi"):
        for plan in json.loads((GOLD / f"{file}.json").read_text("utf-8")):
            lists = {
                Role.PROPOSER: plan.get("proposers"),
                Role.RESPONSIBLE: plan.get("responsible") or plan.get("lead"),
                Role.GOVERNMENT_ACTOR: plan["actors"]["government"],
                Role.NON_GOVERNMENT_ACTOR: plan["actors"]["non_government"],
            }
            for role, items in lists.items():
                for ordinal, text in enumerate((items or {"items": []})["items"]):
                    if text.strip() not in {"", "-"}:
                        found.append(
                            CommitmentOrganisation(
                                mention_id=f"{file}/{plan['number']}/{role.value}/{ordinal}",
                                role=role,
                                ordinal=ordinal,
                                name_as_printed=printed(text, len(found)),
                            )
                        )
    return found


@pytest.mark.skipif(not GOLD.exists(), reason="the corpus is not beside the repository")
def test_the_plan_has_each_body_once() -> None:
    mentions = gold_mentions()
    inside = {m.mention_id for m in mentions if m.mention_id.startswith("opi")}
    found = resolve_organisations(mentions, inside)
    # Counted by hand: of 98 items, these many different bodies.
    assert len(named(found)) == 69
    assert len({o.organisation_id for o in found.organisations}) == len(found.organisations)
    spellings = {o.organisation_id: o.aliases.value for o in found.organisations}
    assert spellings["biro-persidangan-i-dpr-ri"] == [
        "Biro Persidangan I",
        "Biro Persidangan I (Karosid I) DPR RI",
    ]
    assert spellings["pusat-telaah-dan-informasi-regional"] == [
        "PATTIRO (Pusat Telaah dan Informasi Regional)"
    ]
    printed_as = {m.mention_id: m.name_as_printed.value for m in mentions}
    assert [printed_as[key] for key, named_by in found.mentions.items() if named_by.unclear] == [
        "Jenderal DPR RI"
    ]
    assert all(named_by.bodies for named_by in found.mentions.values())


SPELLINGS = st.sampled_from(
    [
        "Komisi Informasi Pusat", "Komisi Informasi Pusat (KIP)", "KIP", "Komisi Informasi Provinsi", "KPI",
        "KPI (Koalisi Perempuan Indonesia)", "Komisi Penyiaran Indonesia (KPI)", "LBH Aceh, LBH Papua, LBH",
        "LBH Aceh", "Seknas Fitra, PATTIRO, IBC", "PATTIRO (Pusat Telaah dan Informasi Regional)",
        "Indonesia Budget Center (IBC)", "Pusat Data dan Informasi (BDTI)", "Bidang Data Informasi (BDTI)",
        "Bidang Data dan Teknologi Informasi (BDTI)", "Kepala Data Informasi", "Yayasan Terang (Lamp of Indonesia)",
        "Lamp (LPI) Indonesia", "Lamp", "Kementerian Sosial – Biro Umum", "Lembaga Admininstrasi Negara",
        "Lembaga Administrasi Negara", "Kementerian Sosial (Kementerian Agama)", "Jenderal DPR RI",
    ]
)  # fmt: skip
ITEMS = st.tuples(SPELLINGS, st.sampled_from([CIVIL, STATE, ANNEX]), st.booleans())


def outcome(items: Iterable[tuple[int, tuple[str, Role, bool]]]) -> object:
    """What is found, as plain values."""
    mentions, inside = [], set()
    for place, (text, role, in_parliament) in items:
        mentions.append(
            CommitmentOrganisation(
                mention_id=str(place), role=role, ordinal=1, name_as_printed=printed(text, place)
            )
        )
        if in_parliament:
            inside.add(str(place))
    found = resolve_organisations(mentions, inside)
    return found.organisations, {key: found.mentions[key] for key in sorted(found.mentions)}


@settings(max_examples=60, deadline=None)
@given(st.lists(ITEMS, max_size=12).flatmap(lambda i: st.permutations(list(enumerate(i, 1)))))
def test_nothing_depends_on_the_order_of_the_items(
    shuffled: list[tuple[int, tuple[str, Role, bool]]],
) -> None:
    assert outcome(shuffled) == outcome(sorted(shuffled))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40), st.sampled_from(list(Role)), st.booleans())
def test_any_text_is_read_without_loss(text: str, role: Role, in_parliament: bool) -> None:
    found = resolve(text, role=role, parliament=in_parliament)
    ids = [o.organisation_id for o in found.organisations]
    assert len(set(ids)) == len(ids)
    above = {o.parent_id for o in found.organisations if o.parent_id}
    below = {body.unit_id for body in found.mentions[text].bodies if body.unit_id}
    assert {*found.mentions[text].organisation_ids, *above, *below} == set(ids)
    assert all(ids)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Kemenkes, BKKBN, serta BPOM", ["kementerian-kesehatan",
         "badan-kependudukan-dan-keluarga-berencana-nasional", "badan-pengawas-obat-dan-makanan"]),
        ("KPK dan BPK", ["komisi-pemberantasan-korupsi", "badan-pemeriksa-keuangan"]),
        ("Ombudsman | Kemendagri", ["ombudsman", "kementerian-dalam-negeri"]),
        ("Kementerian Hukum dan HAM", ["kementerian-hukum-dan-ham"]),
        ("Kementerian Lingkungan Hidup dan Kehutanan", ["kementerian-lhk"]),
        ("Kementerian PPN/Bappenas", ["kementerian-ppn-bappenas"]),
    ],
)  # fmt: skip
def test_well_known_bodies_in_one_mention_are_parted(text: str, bodies: list[str]) -> None:
    (found,) = resolve(text).mentions.values()
    assert list(found.organisation_ids) == bodies
