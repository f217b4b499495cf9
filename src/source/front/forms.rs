//! Which natural form a field has.

use super::super::cx::Cx;
use super::super::fold::fold;
use super::super::node::{Node, Value};
use super::super::section::thoi_han;
use super::{
    ca_nhan, can_cu, co_quan, field, fields, kinh_gui, late, loi_van, natural, ngay, nguoi_ky, noi_nhan, so, thoi_gian,
};
use super::{trich_yeu, tu};
use crate::loai::LoaiVanBan;

/// From what is typed to the exchange form; what is in exchange form already stays.
pub(super) type Read = fn(Node, &mut Cx<'_>) -> Node;

/// From the exchange form to what is typed.
#[derive(Clone, Copy)]
enum Write {
    /// Used where it reads back equal.
    IfEqual(fn(&Node) -> Option<Node>),
    /// Sees itself to it that it reads back equal.
    Always(fn(&Node) -> Node),
}

fn of(loai: LoaiVanBan, name: &str) -> Option<(Read, Write)> {
    use Write::{Always, IfEqual};
    Some(match (name, loai) {
        ("co_quan", _) => (co_quan::read, IfEqual(co_quan::write)),
        ("so_ky_hieu", _) => (so::read, IfEqual(|node| Some(so::write(node)))),
        ("ngay" | "gia_tri_den" | "ngay_don", _) => (ngay::read, IfEqual(ngay::write)),
        ("thoi_han", _) => (|node, _| late(node, thoi_han::read), IfEqual(write_deadline)),
        ("nghi", _) => (ngay::read_span, IfEqual(ngay::write_span)),
        ("bat_dau" | "ket_thuc", _) => (thoi_gian::read, IfEqual(thoi_gian::write)),
        ("thoi_gian", LoaiVanBan::GiayMoi) => (thoi_gian::read_meeting, Always(meeting)),
        ("nguoi_ky", _) => (nguoi_ky::read, IfEqual(nguoi_ky::write)),
        ("dong_ky", _) => (nguoi_ky::read_all, IfEqual(nguoi_ky::write_all)),
        ("cac_ben", _) => (parties, Always(write_parties)),
        ("chu_toa" | "thu_ky", _) => (ca_nhan::read, IfEqual(ca_nhan::write)),
        ("nguoi", _) => (ca_nhan::read_or_fields, IfEqual(ca_nhan::write)),
        ("ben_uy_quyen" | "ben_duoc_uy_quyen", _) => (ca_nhan::read_party, Always(ca_nhan::write_party)),
        ("tham_du", _) => (ca_nhan::read_all, Always(ca_nhan::write_all)),
        ("xac_nhan", _) => (confirmed_by, IfEqual(only_confirming)),
        ("yeu_cau_bao_cao", _) => (demand, Always(write_demand)),
        ("noi_nhan", _) => (noi_nhan::read, IfEqual(noi_nhan::write)),
        ("kinh_gui" | "noi_nhan_dien" | "khach_moi" | "gui" | "ho_so", _) => (kinh_gui::read, IfEqual(kinh_gui::write)),
        ("can_cu", LoaiVanBan::QuyetDinh | LoaiVanBan::NghiQuyet) => {
            (can_cu::read_list, Always(|node| can_cu::write_list(node).unwrap_or_else(|| node.clone())))
        }
        ("can_cu", _) => (can_cu::read, Always(|node| can_cu::write(node).unwrap_or_else(|| node.clone()))),
        ("trich_yeu", LoaiVanBan::QuyetDinh) => (trich_yeu::read, IfEqual(trich_yeu::write)),
        ("do_mat" | "do_khan" | "hinh_thuc", _) => (tu::read, IfEqual(tu::write)),
        ("luu_hanh" | "cuoc_hop", _) => (tu::read_or_other, IfEqual(tu::write)),
        ("cap_phan" | "luat_can_cu" | "bo_co", _) => (words, IfEqual(|node| Some(node.clone()))),
        ("dia_chi", _) => (address, IfEqual(only_address)),
        (
            "theo_de_nghi" | "toi_du" | "chu_tri" | "dia_diem" | "ve_viec" | "kien_nghi" | "ket" | "thong_nhat"
            | "thoi_gian",
            _,
        ) => (loi_van::read, Always(loi_van::write)),
        ("mo_dau" | "cam_ket", _) | ("noi_dung", LoaiVanBan::GiayUyQuyen) => {
            (loi_van::read_all, Always(loi_van::write_all))
        }
        _ => return None,
    })
}

/// The exchange form of a field.
pub(super) fn read(loai: LoaiVanBan, name: &str, node: Node, cx: &mut Cx<'_>) -> Node {
    match of(loai, name) {
        Some((read, _)) => read(node, cx),
        None => node,
    }
}

/// What is typed for a field.
pub(super) fn write(loai: LoaiVanBan, name: &str, node: &Node) -> Node {
    match of(loai, name) {
        Some((read, Write::IfEqual(write))) => natural(node, write, read),
        Some((_, Write::Always(write))) => write(node),
        None => node.clone(),
    }
}

/// One of a few words that are their own names: `chữ số`.
fn words(node: Node, _: &mut Cx<'_>) -> Node {
    late(node, |text| Ok(Value::Text(fold(text))))
}

fn write_deadline(node: &Node) -> Option<Node> {
    thoi_han::write(node).map(|words| Node::text(words, 0..0))
}

fn meeting(node: &Node) -> Node {
    thoi_gian::write_meeting(node)
        .filter(|words| match node.tag() {
            Some(("khac", _)) => true,
            _ => thoi_gian::read_meeting(words.clone(), &mut Cx::new("")).means(node),
        })
        .unwrap_or_else(|| node.clone())
}

/// An address alone.
fn address(node: Node, _: &mut Cx<'_>) -> Node {
    match &node.value {
        Value::Text(_) => {
            let span = node.span.clone();
            fields(vec![field("dia_chi", node)], span)
        }
        _ => node,
    }
}

fn only_address(node: &Node) -> Option<Node> {
    node.tag().filter(|(name, _)| *name == "dia_chi").map(|(_, address)| address.clone())
}

/// Who confirms a stay, alone.
fn confirmed_by(node: Node, _: &mut Cx<'_>) -> Node {
    match &node.value {
        Value::Text(_) => {
            let span = node.span.clone();
            fields(vec![field("co_quan", node)], span)
        }
        _ => node,
    }
}

fn only_confirming(node: &Node) -> Option<Node> {
    node.tag().filter(|(name, _)| *name == "co_quan").map(|(_, body)| body.clone())
}

/// To whom a plan demands a report, and when.
fn demand(node: Node, cx: &mut Cx<'_>) -> Node {
    each_field(node, &mut |name, node| match name {
        "gui" => kinh_gui::read(node, cx),
        "thoi_han" => late(node, thoi_han::read),
        _ => node,
    })
}

fn write_demand(node: &Node) -> Node {
    each_field(node.clone(), &mut |name, node| match name {
        "gui" => natural(&node, kinh_gui::write, kinh_gui::read),
        "thoi_han" => natural(&node, write_deadline, |node, _| late(node, thoi_han::read)),
        _ => node,
    })
}

fn each_field(node: Node, change: &mut dyn FnMut(&str, Node) -> Node) -> Node {
    match node {
        Node { value: Value::Map(all), span } => {
            let all = all.into_iter().map(|(key, node)| {
                let node = change(&key.name, node);
                (key, node)
            });
            Node::new(Value::Map(all.collect()), span)
        }
        other => other,
    }
}

/// Parties of an agreement, each with its signatory.
fn parties(node: Node, cx: &mut Cx<'_>) -> Node {
    each_signer(node, &mut |signer| nguoi_ky::read(signer, cx))
}

fn write_parties(node: &Node) -> Node {
    each_signer(node.clone(), &mut |signer| natural(&signer, nguoi_ky::write, nguoi_ky::read))
}

fn each_signer(node: Node, change: &mut dyn FnMut(Node) -> Node) -> Node {
    let Node { value: Value::List(parties), span } = node else { return node };
    let mut changed = Vec::with_capacity(parties.len());
    for party in parties {
        changed.push(each_field(party, &mut |name, node| if name == "dai_dien" { change(node) } else { node }));
    }
    Node::new(Value::List(changed), span)
}
