# typed: strong

module OpenAI
  module Models
    module Responses
      module ComputerAction
        extend OpenAI::Internal::Type::Union

        Variants =
          T.type_alias do
            T.any(
              OpenAI::Responses::ComputerAction::Click,
              OpenAI::Responses::ComputerAction::DoubleClick,
              OpenAI::Responses::ComputerAction::Drag,
              OpenAI::Responses::ComputerAction::Keypress,
              OpenAI::Responses::ComputerAction::Move,
              OpenAI::Responses::ComputerAction::Screenshot,
              OpenAI::Responses::ComputerAction::Scroll,
              OpenAI::Responses::ComputerAction::Type,
              OpenAI::Responses::ComputerAction::Wait
            )
          end

        # Press and release a mouse button at a point on the screen.
        class Click < OpenAI::Internal::Type::BaseModel
          OrHash =
            T.type_alias do
              T.any(
                OpenAI::Responses::ComputerAction::Click,
                OpenAI::Internal::AnyHash
              )
            end

          # Which button to press: `left`, `right`, `wheel` (the middle one), or the `back`
          # and `forward` buttons on the side of a mouse.
          sig do
            returns(
              OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
            )
          end
          attr_reader :button

          sig do
            params(
              button: OpenAI::Responses::ComputerAction::Click::Button::OrSymbol
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
                OpenAI::Responses::ComputerAction::Click::Button::OrSymbol,
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
                  OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol,
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
                T.all(Symbol, OpenAI::Responses::ComputerAction::Click::Button)
              end
            OrSymbol = T.type_alias { T.any(Symbol, String) }

            LEFT =
              T.let(
                :left,
                OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
              )
            RIGHT =
              T.let(
                :right,
                OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
              )
            WHEEL =
              T.let(
                :wheel,
                OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
              )
            BACK =
              T.let(
                :back,
                OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
              )
            FORWARD =
              T.let(
                :forward,
                OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
              )

            sig do
              override.returns(
                T::Array[
                  OpenAI::Responses::ComputerAction::Click::Button::TaggedSymbol
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
                OpenAI::Responses::ComputerAction::DoubleClick,
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
                OpenAI::Responses::ComputerAction::Drag,
                OpenAI::Internal::AnyHash
              )
            end

          # Points to pass through in order; the first is where the button goes down and the
          # last where it comes up.
          sig do
            returns(T::Array[OpenAI::Responses::ComputerAction::Drag::Path])
          end
          attr_reader :path

          sig do
            params(
              path: T::Array[
                OpenAI::Responses::ComputerAction::Drag::Path::OrHash
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
                T::Array[OpenAI::Responses::ComputerAction::Drag::Path::OrHash],
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
                path: T::Array[OpenAI::Responses::ComputerAction::Drag::Path],
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
                  OpenAI::Responses::ComputerAction::Drag::Path,
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
                OpenAI::Responses::ComputerAction::Keypress,
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
                OpenAI::Responses::ComputerAction::Move,
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
                OpenAI::Responses::ComputerAction::Screenshot,
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
                OpenAI::Responses::ComputerAction::Scroll,
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
                OpenAI::Responses::ComputerAction::Type,
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
                OpenAI::Responses::ComputerAction::Wait,
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
            T::Array[OpenAI::Responses::ComputerAction::Variants]
          )
        end
        def self.variants
        end
      end
    end
  end
end
