# typed: strong

module OpenAI
  module Models
    module Responses
      # The model asks your code to act on a computer. Do what it says and reply with a
      # `computer_call_output` item.
      class ResponseComputerToolCall < OpenAI::Internal::Type::BaseModel
        OrHash =
          T.type_alias do
            T.any(
              OpenAI::Responses::ResponseComputerToolCall,
              OpenAI::Internal::AnyHash
            )
          end

        # Unique ID of this computer call, assigned by the API. Keep it when you send the
        # item back.
        sig { returns(String) }
        attr_accessor :id

        # Links the call to its result. Repeat it as `call_id` of the output item.
        sig { returns(String) }
        attr_accessor :call_id

        # Safety checks that the call triggered. List them as acknowledged in the output
        # to continue.
        sig do
          returns(
            T::Array[
              OpenAI::Responses::ResponseComputerToolCall::PendingSafetyCheck
            ]
          )
        end
        attr_reader :pending_safety_checks

        sig do
          params(
            pending_safety_checks: T::Array[
              OpenAI::Responses::ResponseComputerToolCall::PendingSafetyCheck::OrHash
            ]
          ).void
        end
        attr_writer :pending_safety_checks

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        sig do
          returns(
            OpenAI::Responses::ResponseComputerToolCall::Status::TaggedSymbol
          )
        end
        attr_reader :status

        sig do
          params(
            status: OpenAI::Responses::ResponseComputerToolCall::Status::OrSymbol
          ).void
        end
        attr_writer :status

        # Item kind; always `computer_call`.
        sig do
          returns(
            OpenAI::Responses::ResponseComputerToolCall::Type::TaggedSymbol
          )
        end
        attr_reader :type

        sig do
          params(
            type: OpenAI::Responses::ResponseComputerToolCall::Type::OrSymbol
          ).void
        end
        attr_writer :type

        sig do
          returns(
            T.nilable(
              OpenAI::Responses::ResponseComputerToolCall::Action::Variants
            )
          )
        end
        attr_reader :action

        sig do
          params(
            action: T.any(
              OpenAI::Responses::ResponseComputerToolCall::Action::Click::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::DoubleClick::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Drag::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Keypress::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Move::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Screenshot::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Scroll::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Type::OrHash,
              OpenAI::Responses::ResponseComputerToolCall::Action::Wait::OrHash
            )
          ).void
        end
        attr_writer :action

        # Actions to carry out one after another in answer to a single call. The `type` of
        # each says what it is and which fields it has.
        sig do
          returns(
            T.nilable(T::Array[OpenAI::Responses::ComputerAction::Variants])
          )
        end
        attr_reader :actions

        sig do
          params(
            actions: T::Array[
              T.any(
                OpenAI::Responses::ComputerAction::Click::OrHash,
                OpenAI::Responses::ComputerAction::DoubleClick::OrHash,
                OpenAI::Responses::ComputerAction::Drag::OrHash,
                OpenAI::Responses::ComputerAction::Keypress::OrHash,
                OpenAI::Responses::ComputerAction::Move::OrHash,
                OpenAI::Responses::ComputerAction::Screenshot::OrHash,
                OpenAI::Responses::ComputerAction::Scroll::OrHash,
                OpenAI::Responses::ComputerAction::Type::OrHash,
                OpenAI::Responses::ComputerAction::Wait::OrHash
              )
            ]
          ).void
        end
        attr_writer :actions

        sig do
          params(
            id: String,
            call_id: String,
            pending_safety_checks:
              T::Array[
                OpenAI::Responses::ResponseComputerToolCall::PendingSafetyCheck::OrHash
              ],
            status:
              OpenAI::Responses::ResponseComputerToolCall::Status::OrSymbol,
            type: OpenAI::Responses::ResponseComputerToolCall::Type::OrSymbol,
            action:
              T.any(
                OpenAI::Responses::ResponseComputerToolCall::Action::Click::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::DoubleClick::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Drag::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Keypress::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Move::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Screenshot::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Scroll::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Type::OrHash,
                OpenAI::Responses::ResponseComputerToolCall::Action::Wait::OrHash
              ),
            actions:
              T::Array[
                T.any(
                  OpenAI::Responses::ComputerAction::Click::OrHash,
                  OpenAI::Responses::ComputerAction::DoubleClick::OrHash,
                  OpenAI::Responses::ComputerAction::Drag::OrHash,
                  OpenAI::Responses::ComputerAction::Keypress::OrHash,
                  OpenAI::Responses::ComputerAction::Move::OrHash,
                  OpenAI::Responses::ComputerAction::Screenshot::OrHash,
                  OpenAI::Responses::ComputerAction::Scroll::OrHash,
                  OpenAI::Responses::ComputerAction::Type::OrHash,
                  OpenAI::Responses::ComputerAction::Wait::OrHash
                )
              ]
          ).returns(T.attached_class)
        end
        def self.new(
          # Unique ID of this computer call, assigned by the API. Keep it when you send the
          # item back.
          id:,
          # Links the call to its result. Repeat it as `call_id` of the output item.
          call_id:,
          # Safety checks that the call triggered. List them as acknowledged in the output
          # to continue.
          pending_safety_checks:,
          # `in_progress` while the item is still being produced, `completed` once it is
          # whole, `incomplete` if it was cut short. The API sets it on items it returns.
          status:,
          # Item kind; always `computer_call`.
          type:,
          action: nil,
          # Actions to carry out one after another in answer to a single call. The `type` of
          # each says what it is and which fields it has.
          actions: nil
        )
        end

        sig do
          override.returns(
            {
              id: String,
              call_id: String,
              pending_safety_checks:
                T::Array[
                  OpenAI::Responses::ResponseComputerToolCall::PendingSafetyCheck
                ],
              status:
                OpenAI::Responses::ResponseComputerToolCall::Status::TaggedSymbol,
              type:
                OpenAI::Responses::ResponseComputerToolCall::Type::TaggedSymbol,
              action:
                OpenAI::Responses::ResponseComputerToolCall::Action::Variants,
              actions: T::Array[OpenAI::Responses::ComputerAction::Variants]
            }
          )
        end
        def to_hash
        end

        # A warning about a computer call that must be acknowledged before the model goes
        # on.
        class PendingSafetyCheck < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseComputerToolCall::PendingSafetyCheck,
                OpenAI::Internal::AnyHash
              )
            end

          # ID of the safety check.
          sig { returns(String) }
          attr_accessor :id

          # Kind of safety check that was triggered. Null if the API names none.
          sig { returns(T.nilable(String)) }
          attr_accessor :code

          # What the check is about, for people to read. Null if there is no text.
          sig { returns(T.nilable(String)) }
          attr_accessor :message

          sig do
            params(
              id: String,
              code: T.nilable(String),
              message: T.nilable(String)
            ).returns(T.attached_class)
          end
          def self.new(
            # ID of the safety check.
            id:,
            # Kind of safety check that was triggered. Null if the API names none.
            code: nil,
            # What the check is about, for people to read. Null if there is no text.
            message: nil
          )
          end

          sig do
            override.returns(
              {
                id: String,
                code: T.nilable(String),
                message: T.nilable(String)
              }
            )
          end
          def to_hash
          end
        end

        # `in_progress` while the item is still being produced, `completed` once it is
        # whole, `incomplete` if it was cut short. The API sets it on items it returns.
        module Status
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseComputerToolCall::Status)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          IN_PROGRESS =
            T.let(
              :in_progress,
              OpenAI::Responses::ResponseComputerToolCall::Status::TaggedSymbol
            )
          COMPLETED =
            T.let(
              :completed,
              OpenAI::Responses::ResponseComputerToolCall::Status::TaggedSymbol
            )
          INCOMPLETE =
            T.let(
              :incomplete,
              OpenAI::Responses::ResponseComputerToolCall::Status::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseComputerToolCall::Status::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        # Item kind; always `computer_call`.
        module Type
          extend OpenAI::Internal::Type::Enum

          TaggedSymbol =
            T.type_alias do
              T.all(Symbol, OpenAI::Responses::ResponseComputerToolCall::Type)
            end
          OrSymbol = T.type_alias { T.any(Symbol, String) }

          COMPUTER_CALL =
            T.let(
              :computer_call,
              OpenAI::Responses::ResponseComputerToolCall::Type::TaggedSymbol
            )

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseComputerToolCall::Type::TaggedSymbol
              ]
            )
          end
          def self.values
          end
        end

        module Action
          extend OpenAI::Internal::Type::Union

          Variants =
            T.type_alias do
              T.any(
                OpenAI::Responses::ResponseComputerToolCall::Action::Click,
                OpenAI::Responses::ResponseComputerToolCall::Action::DoubleClick,
                OpenAI::Responses::ResponseComputerToolCall::Action::Drag,
                OpenAI::Responses::ResponseComputerToolCall::Action::Keypress,
                OpenAI::Responses::ResponseComputerToolCall::Action::Move,
                OpenAI::Responses::ResponseComputerToolCall::Action::Screenshot,
                OpenAI::Responses::ResponseComputerToolCall::Action::Scroll,
                OpenAI::Responses::ResponseComputerToolCall::Action::Type,
                OpenAI::Responses::ResponseComputerToolCall::Action::Wait
              )
            end

          # Press and release a mouse button at a point on the screen.
          class Click < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click,
                  OpenAI::Internal::AnyHash
                )
              end

            # Which button to press: `left`, `right`, `wheel` (the middle one), or the `back`
            # and `forward` buttons on the side of a mouse.
            sig do
              returns(
                OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
              )
            end
            attr_reader :button

            sig do
              params(
                button: OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::OrSymbol
              ).void
            end
            attr_writer :button

            # Action kind; always `click`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Horizontal position to click, in pixels from the left edge.
            sig { returns(Integer) }
            attr_accessor :x

            # Vertical position to click, in pixels from the top edge.
            sig { returns(Integer) }
            attr_accessor :y_

            # Keys to hold down during the click, such as a modifier. Null if none.
            sig { returns(T.nilable(T::Array[String])) }
            attr_accessor :keys

            sig do
              params(
                button:
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::OrSymbol,
                x: Integer,
                y_: Integer,
                keys: T.nilable(T::Array[String]),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Which button to press: `left`, `right`, `wheel` (the middle one), or the `back`
              # and `forward` buttons on the side of a mouse.
              button:,
              # Horizontal position to click, in pixels from the left edge.
              x:,
              # Vertical position to click, in pixels from the top edge.
              y_:,
              # Keys to hold down during the click, such as a modifier. Null if none.
              keys: nil,
              # Action kind; always `click`.
              type: :click
            )
            end

            sig do
              override.returns(
                {
                  button:
                    OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol,
                  type: Symbol,
                  x: Integer,
                  y_: Integer,
                  keys: T.nilable(T::Array[String])
                }
              )
            end
            def to_hash
            end

            # Which button to press: `left`, `right`, `wheel` (the middle one), or the `back`
            # and `forward` buttons on the side of a mouse.
            module Button
              extend OpenAI::Internal::Type::Enum

              TaggedSymbol =
                T.type_alias do
                  T.all(
                    Symbol,
                    OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button
                  )
                end
              OrSymbol = T.type_alias { T.any(Symbol, String) }

              LEFT =
                T.let(
                  :left,
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
                )
              RIGHT =
                T.let(
                  :right,
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
                )
              WHEEL =
                T.let(
                  :wheel,
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
                )
              BACK =
                T.let(
                  :back,
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
                )
              FORWARD =
                T.let(
                  :forward,
                  OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
                )

              sig do
                override.returns(
                  T::Array[
                    OpenAI::Responses::ResponseComputerToolCall::Action::Click::Button::TaggedSymbol
                  ]
                )
              end
              def self.values
              end
            end
          end

          # Click twice in quick succession at a point on the screen.
          class DoubleClick < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::DoubleClick,
                  OpenAI::Internal::AnyHash
                )
              end

            # Keys to hold down during the double click. Null if none.
            sig { returns(T.nilable(T::Array[String])) }
            attr_accessor :keys

            # Action kind; always `double_click`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Horizontal position to click, in pixels from the left edge.
            sig { returns(Integer) }
            attr_accessor :x

            # Vertical position to click, in pixels from the top edge.
            sig { returns(Integer) }
            attr_accessor :y_

            sig do
              params(
                keys: T.nilable(T::Array[String]),
                x: Integer,
                y_: Integer,
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Keys to hold down during the double click. Null if none.
              keys:,
              # Horizontal position to click, in pixels from the left edge.
              x:,
              # Vertical position to click, in pixels from the top edge.
              y_:,
              # Action kind; always `double_click`.
              type: :double_click
            )
            end

            sig do
              override.returns(
                {
                  keys: T.nilable(T::Array[String]),
                  type: Symbol,
                  x: Integer,
                  y_: Integer
                }
              )
            end
            def to_hash
            end
          end

          # Press the mouse button, move along a path, and release.
          class Drag < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Drag,
                  OpenAI::Internal::AnyHash
                )
              end

            # Points to pass through in order; the first is where the button goes down and the
            # last where it comes up.
            sig do
              returns(
                T::Array[
                  OpenAI::Responses::ResponseComputerToolCall::Action::Drag::Path
                ]
              )
            end
            attr_reader :path

            sig do
              params(
                path: T::Array[
                  OpenAI::Responses::ResponseComputerToolCall::Action::Drag::Path::OrHash
                ]
              ).void
            end
            attr_writer :path

            # Action kind; always `drag`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Keys to hold down during the drag. Null if none.
            sig { returns(T.nilable(T::Array[String])) }
            attr_accessor :keys

            sig do
              params(
                path:
                  T::Array[
                    OpenAI::Responses::ResponseComputerToolCall::Action::Drag::Path::OrHash
                  ],
                keys: T.nilable(T::Array[String]),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Points to pass through in order; the first is where the button goes down and the
              # last where it comes up.
              path:,
              # Keys to hold down during the drag. Null if none.
              keys: nil,
              # Action kind; always `drag`.
              type: :drag
            )
            end

            sig do
              override.returns(
                {
                  path:
                    T::Array[
                      OpenAI::Responses::ResponseComputerToolCall::Action::Drag::Path
                    ],
                  type: Symbol,
                  keys: T.nilable(T::Array[String])
                }
              )
            end
            def to_hash
            end

            # A point on the screen.
            class Path < OpenAI::Internal::Type::BaseModel
              OrHash =
                T.type_alias do
                  T.any(
                    OpenAI::Responses::ResponseComputerToolCall::Action::Drag::Path,
                    OpenAI::Internal::AnyHash
                  )
                end

              # Pixels from the left edge.
              sig { returns(Integer) }
              attr_accessor :x

              # Pixels from the top edge.
              sig { returns(Integer) }
              attr_accessor :y_

              sig { params(x: Integer, y_: Integer).returns(T.attached_class) }
              def self.new(
                # Pixels from the left edge.
                x:,
                # Pixels from the top edge.
                y_:
              )
              end

              sig { override.returns({ x: Integer, y_: Integer }) }
              def to_hash
              end
            end
          end

          # Press keys together, as for a keyboard shortcut.
          class Keypress < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Keypress,
                  OpenAI::Internal::AnyHash
                )
              end

            # The keys to press at the same time.
            sig { returns(T::Array[String]) }
            attr_accessor :keys

            # Action kind; always `keypress`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig do
              params(
                keys: T::Array[String],
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # The keys to press at the same time.
              keys:,
              # Action kind; always `keypress`.
              type: :keypress
            )
            end

            sig { override.returns({ keys: T::Array[String], type: Symbol }) }
            def to_hash
            end
          end

          # Move the mouse pointer without pressing a button.
          class Move < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Move,
                  OpenAI::Internal::AnyHash
                )
              end

            # Action kind; always `move`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Horizontal position to move to, in pixels from the left edge.
            sig { returns(Integer) }
            attr_accessor :x

            # Vertical position to move to, in pixels from the top edge.
            sig { returns(Integer) }
            attr_accessor :y_

            # Keys to hold down during the move. Null if none.
            sig { returns(T.nilable(T::Array[String])) }
            attr_accessor :keys

            sig do
              params(
                x: Integer,
                y_: Integer,
                keys: T.nilable(T::Array[String]),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Horizontal position to move to, in pixels from the left edge.
              x:,
              # Vertical position to move to, in pixels from the top edge.
              y_:,
              # Keys to hold down during the move. Null if none.
              keys: nil,
              # Action kind; always `move`.
              type: :move
            )
            end

            sig do
              override.returns(
                {
                  type: Symbol,
                  x: Integer,
                  y_: Integer,
                  keys: T.nilable(T::Array[String])
                }
              )
            end
            def to_hash
            end
          end

          # Take a picture of the screen.
          class Screenshot < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Screenshot,
                  OpenAI::Internal::AnyHash
                )
              end

            # Action kind; always `screenshot`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig { params(type: Symbol).returns(T.attached_class) }
            def self.new(
              # Action kind; always `screenshot`.
              type: :screenshot
            )
            end

            sig { override.returns({ type: Symbol }) }
            def to_hash
            end
          end

          # Turn the scroll wheel with the pointer at a given place.
          class Scroll < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Scroll,
                  OpenAI::Internal::AnyHash
                )
              end

            # Distance to scroll sideways.
            sig { returns(Integer) }
            attr_accessor :scroll_x

            # Distance to scroll up or down.
            sig { returns(Integer) }
            attr_accessor :scroll_y

            # Action kind; always `scroll`.
            sig { returns(Symbol) }
            attr_accessor :type

            # Horizontal position of the pointer, in pixels from the left edge.
            sig { returns(Integer) }
            attr_accessor :x

            # Vertical position of the pointer, in pixels from the top edge.
            sig { returns(Integer) }
            attr_accessor :y_

            # Keys to hold down during the scroll. Null if none.
            sig { returns(T.nilable(T::Array[String])) }
            attr_accessor :keys

            sig do
              params(
                scroll_x: Integer,
                scroll_y: Integer,
                x: Integer,
                y_: Integer,
                keys: T.nilable(T::Array[String]),
                type: Symbol
              ).returns(T.attached_class)
            end
            def self.new(
              # Distance to scroll sideways.
              scroll_x:,
              # Distance to scroll up or down.
              scroll_y:,
              # Horizontal position of the pointer, in pixels from the left edge.
              x:,
              # Vertical position of the pointer, in pixels from the top edge.
              y_:,
              # Keys to hold down during the scroll. Null if none.
              keys: nil,
              # Action kind; always `scroll`.
              type: :scroll
            )
            end

            sig do
              override.returns(
                {
                  scroll_x: Integer,
                  scroll_y: Integer,
                  type: Symbol,
                  x: Integer,
                  y_: Integer,
                  keys: T.nilable(T::Array[String])
                }
              )
            end
            def to_hash
            end
          end

          # Enter text on the keyboard.
          class Type < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Type,
                  OpenAI::Internal::AnyHash
                )
              end

            # The text to enter.
            sig { returns(String) }
            attr_accessor :text

            # Action kind; always `type`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig { params(text: String, type: Symbol).returns(T.attached_class) }
            def self.new(
              # The text to enter.
              text:,
              # Action kind; always `type`.
              type: :type
            )
            end

            sig { override.returns({ text: String, type: Symbol }) }
            def to_hash
            end
          end

          # Do nothing for a moment, for example to let a page load.
          class Wait < OpenAI::Internal::Type::BaseModel
            OrHash =
              T.type_alias do
                T.any(
                  OpenAI::Responses::ResponseComputerToolCall::Action::Wait,
                  OpenAI::Internal::AnyHash
                )
              end

            # Action kind; always `wait`.
            sig { returns(Symbol) }
            attr_accessor :type

            sig { params(type: Symbol).returns(T.attached_class) }
            def self.new(
              # Action kind; always `wait`.
              type: :wait
            )
            end

            sig { override.returns({ type: Symbol }) }
            def to_hash
            end
          end

          sig do
            override.returns(
              T::Array[
                OpenAI::Responses::ResponseComputerToolCall::Action::Variants
              ]
            )
          end
          def self.variants
          end
        end
      end
    end
  end
end
