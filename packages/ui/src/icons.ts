// Icons by what they mean on our screens, so that one meaning keeps one picture.
export {
  ArrowRight as GoOnIcon, Bell as NotificationIcon, BookOpen as GuidanceIcon, Bookmark as SavedIcon, Box as PackIcon, Calendar as DateIcon,
  ChartLine as ChartIcon, Check as DoneIcon, ChevronDown as OpenIcon, CircleDot as CurrentIcon, CirclePause as PausedIcon, CircleX as StoppedIcon,
  ClipboardList as PlanIcon, Clock as WaitingIcon, ClockAlert as LateIcon, Download as DownloadIcon, Equal as SteadyIcon, Eye as SeenIcon,
  FileCheck as ReceivedIcon, FilePlus as NewIcon, FileText as DocumentIcon, Inbox as InboxIcon, Info as InformationIcon, Landmark as InstitutionIcon,
  LifeBuoy as SupportIcon, Lightbulb as IdeaIcon, List as ListIcon, ListChecks as WorkIcon, Lock as ProtectedIcon, Mail as MessageIcon,
  Pencil as WritingIcon, Plus as AddIcon, Printer as PrintIcon, Scale as BalanceIcon, Search as SearchIcon, Settings as SettingsIcon, ShieldCheck as AuditIcon,
  TrendingUp as RisingIcon, TriangleAlert as AttentionIcon, Undo2 as BackIcon, User as PersonIcon, UserCheck as ChosenPersonIcon, Users as PeopleIcon,
  X as RemoveIcon,
} from 'lucide-react';
